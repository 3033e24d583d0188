package headwater.prefect;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class EveryCallTest {
    @AutoClose
    private final PretendServer server = new PretendServer();

    @ParameterizedTest
    @EnumSource
    void sendsNoNull(EveryCall call) throws Exception {
        var requests = call.make(server);

        assertThat(server.requests()).isEqualTo(requests);
        for (var i = 0; i < requests; i++) {
            var body = server.request().getBody();
            if (body != null) {
                assertThat(body.utf8()).doesNotContainPattern(":\\s*null");
            }
        }
    }

    @Test
    void leavesNoMethodOut() {
        var resources = Arrays.stream(PrefectClient.class.getDeclaredMethods())
                .map(Method::getReturnType)
                .filter(type -> type.getPackageName().equals("headwater.prefect") && !type.isRecord())
                .filter(type -> type != Socket.class && type != PrefectClient.class)
                .toList();

        assertThat(resources).hasSize(14);
        for (var resource : resources) {
            assertThat(resource.getDeclaredMethods())
                    .filteredOn(method -> Modifier.isPublic(method.getModifiers()))
                    .allMatch(method -> EveryCall.knows(resource, method.getName()));
        }
    }
}
