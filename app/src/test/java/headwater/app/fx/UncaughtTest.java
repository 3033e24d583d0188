package headwater.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.log.ProgramLog;
import headwater.app.log.Secrets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UncaughtTest {
    @TempDir
    Path folder;

    private final BlockingQueue<Throwable> shown = new LinkedBlockingQueue<>();
    private ProgramLog log;

    @BeforeEach
    void handle() {
        FxToolkit.start();
        log = ProgramLog.open(folder, new Secrets());
        Uncaught.show(failure -> {
            assertThat(Platform.isFxApplicationThread()).isTrue();
            shown.add(failure);
        });
    }

    @AfterEach
    void forget() {
        Thread.setDefaultUncaughtExceptionHandler(null);
        log.close();
    }

    enum Where {
        CLICK {
            @Override
            void fail(RuntimeException failure) {
                Platform.runLater(() -> {
                    var stage = new Stage();
                    var button = new Button();
                    button.setOnAction(_ -> {
                        stage.hide();
                        throw failure;
                    });
                    stage.setScene(new Scene(button, 100, 100));
                    stage.show();
                    var robot = new Robot();
                    robot.mouseMove(stage.getX() + 50, stage.getY() + 50);
                    robot.mouseClick(MouseButton.PRIMARY);
                });
            }
        },
        REPAINT {
            @Override
            void fail(RuntimeException failure) {
                FxToolkit.run(() -> {
                    var stage = new Stage();
                    stage.setScene(new Scene(new Group()));
                    stage.show();
                    stage.getScene().addPreLayoutPulseListener(new Runnable() {
                        @Override
                        public void run() {
                            stage.getScene().removePreLayoutPulseListener(this);
                            stage.hide();
                            throw failure;
                        }
                    });
                });
            }
        },
        RUN_LATER {
            @Override
            void fail(RuntimeException failure) {
                Platform.runLater(() -> {
                    throw failure;
                });
            }
        },
        INBOX {
            @Override
            void fail(RuntimeException failure) {
                Inbox.onFxThread(_ -> {
                            throw failure;
                        })
                        .add("news");
            }
        },
        END_OF_BACKGROUND_WORK {
            @Override
            void fail(RuntimeException failure) {
                Background.onVirtualThreads()
                        .run(
                                "work",
                                () -> 1,
                                _ -> {
                                    throw failure;
                                },
                                _ -> {});
            }
        },
        ERROR_IN_BACKGROUND_WORK {
            @Override
            void fail(RuntimeException failure) {
                Background.onVirtualThreads()
                        .run(
                                "work",
                                () -> {
                                    throw new StackOverflowError(failure.getMessage());
                                },
                                _ -> {},
                                _ -> {});
            }
        },
        VIRTUAL_THREAD {
            @Override
            void fail(RuntimeException failure) {
                Thread.ofVirtual().start(() -> {
                    throw failure;
                });
            }
        },
        PLATFORM_THREAD {
            @Override
            void fail(RuntimeException failure) {
                Thread.ofPlatform().start(() -> {
                    throw failure;
                });
            }
        };

        abstract void fail(RuntimeException failure);
    }

    @ParameterizedTest
    @EnumSource
    void reachesLogAndWindowWhichGoesOn(Where where) throws Exception {
        where.fail(new IllegalStateException("seeded in " + where));

        assertThat(shown.take()).hasMessage("seeded in " + where);
        assertThat(String.join("\n", ProgramLog.lastLines(log.folder(), 200)))
                .contains("Uncaught on thread", "seeded in " + where);
        assertThat(FxToolkit.ask(() -> "alive")).isEqualTo("alive");
    }

    @Test
    void endsACommandWithOneSentenceAndItsCode() throws Exception {
        for (var thread : List.of("main", "virtual", "hook")) {
            var command = Stream.concat(
                            Stream.of(ProcessHandle.current().info().command().orElseThrow()),
                            Stream.of("-cp", System.getProperty("java.class.path"), Failing.class.getName(), thread))
                    .toList();
            var process = new ProcessBuilder(command).start();

            var said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(said.lines()).as(thread).containsExactly("seeded in " + thread);
            // A hook runs when the exit has its code already.
            assertThat(process.waitFor()).as(thread).isEqualTo(thread.equals("hook") ? 0 : 2);
        }
    }

    /// A command that fails.
    static final class Failing {
        private Failing() {}

        static void main(String[] arguments) throws IOException, InterruptedException {
            var folder = Files.createTempDirectory("headwater-log");
            try (var _ = ProgramLog.open(folder, new Secrets())) {
                Uncaught.exit(2, failure -> System.err.println(failure.getMessage()));
                Runnable failing = () -> {
                    throw new IllegalStateException("seeded in " + arguments[0]);
                };
                switch (arguments[0]) {
                    case "virtual" -> Thread.ofVirtual().start(failing).join();
                    case "hook" -> Runtime.getRuntime().addShutdownHook(new Thread(failing));
                    default -> failing.run();
                }
                if (arguments[0].equals("virtual")) {
                    Thread.currentThread().join();
                }
            }
        }
    }
}
