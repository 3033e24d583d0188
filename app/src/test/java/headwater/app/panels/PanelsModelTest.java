package headwater.app.panels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PanelsModelTest {
    private final PanelsModel model = new PanelsModel();

    @Test
    void givesTheCanvasTheRoomAtFirst() {
        assertThat(shown()).containsExactly(Panel.INSPECTOR);
    }

    @ParameterizedTest
    @EnumSource
    void hidesAPanelAndBringsItBackAsItWas(Panel panel) {
        model.resize(PanelSize.SIDE_BAR_WIDTH, 222);
        var before = model.panelsProperty().get();
        model.toggle(panel);
        assertThat(shown()).isNotEqualTo(before.shown());
        model.toggle(panel);
        assertThat(model.panelsProperty().get()).isEqualTo(before);
    }

    @Test
    void bringsEveryPanelBackAfterTheCanvasWasAlone() {
        model.show(Panel.CODE, true);
        model.show(Panel.SIDE_BAR, true);
        model.toggleAlone();
        assertThat(shown()).isEmpty();
        model.toggleAlone();
        assertThat(shown()).containsExactlyInAnyOrder(Panel.values());
    }

    @Test
    void endsTheCanvasAloneWithThePanelThatIsAskedFor() {
        model.show(Panel.CODE, true);
        model.toggleAlone();
        model.toggle(Panel.CODE);
        assertThat(model.aloneProperty().get()).isFalse();
        assertThat(shown()).contains(Panel.CODE);
    }

    @Test
    void givesCanvasAndCodeHalfEachAndGoesBack() {
        model.resize(PanelSize.CODE_SHARE, 0.7);
        model.show(Panel.SIDE_BAR, true);
        model.toggleSideBySide();
        assertThat(shown()).containsExactly(Panel.CODE);
        assertThat(model.size(PanelSize.CODE_SHARE).getValue()).isEqualTo(0.5);
        model.toggleSideBySide();
        assertThat(shown()).containsExactlyInAnyOrder(Panel.SIDE_BAR, Panel.INSPECTOR);
    }

    @Test
    void keepsWhatChangedWhileCanvasAndCodeHadHalfEach() {
        model.toggleSideBySide();
        model.resize(PanelSize.INSPECTOR_WIDTH, 310);
        model.toggle(CanvasOption.ALL_ORDER_ARROWS);
        model.toggleSideBySide();
        assertThat(model.size(PanelSize.INSPECTOR_WIDTH).getValue()).isEqualTo(310);
        assertThat(model.isChosen(CanvasOption.ALL_ORDER_ARROWS).getValue()).isTrue();
    }

    @Test
    void putsPanelsElsewhereAndBack() {
        model.toggle(PanelPlace.CODE_BELOW);
        assertThat(model.isAt(PanelPlace.CODE_BELOW).getValue()).isTrue();
        model.toggleSideBySide();
        assertThat(model.isAt(PanelPlace.CODE_BELOW).getValue()).isFalse();
        model.toggleSideBySide();
        assertThat(model.isAt(PanelPlace.CODE_BELOW).getValue()).isTrue();
        model.toggle(PanelPlace.CODE_BELOW);
        assertThat(model.panelsProperty().get().places()).isEmpty();
    }

    @Test
    void tellsThoseWhoWatchOfEveryChange() {
        List<Boolean> seen = new ArrayList<>();
        model.isShown(Panel.CODE).subscribe(shown -> {
            seen.add(shown);
        });
        System.gc();
        model.toggle(Panel.CODE);
        model.toggleAlone();
        model.toggleAlone();
        assertThat(seen).containsExactly(false, true, false, true);
    }

    @ParameterizedTest
    @EnumSource
    void keepsSizesWithinTheirBounds(PanelSize size) {
        for (var value : new double[] {Double.NEGATIVE_INFINITY, -1, 0, 1e9, Double.NaN}) {
            var kept = new Panels(Set.of(), Map.of(size, value), Set.of(), Set.of()).size(size);
            assertThat(kept).isPositive().isLessThan(1000);
            assertThat(new Panels(Set.of(), Map.of(size, kept), Set.of(), Set.of()).size(size))
                    .isEqualTo(kept);
        }
    }

    private Set<Panel> shown() {
        var shown = new HashSet<Panel>();
        for (var panel : Panel.values()) {
            if (model.isShown(panel).getValue()) {
                shown.add(panel);
            }
        }
        return shown;
    }
}
