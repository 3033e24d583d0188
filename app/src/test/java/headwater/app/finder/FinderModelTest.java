package headwater.app.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.feather.Feather;

class FinderModelTest {
    private static final List<String> NAMES = List.of(
            "Save anyway",
            "Save",
            "Switch theme",
            "Canvas and code side by side",
            "clean_orders",
            "clean_refunds",
            "pipelines/orders.py",
            "strategic-spider");

    @ParameterizedTest
    @CsvSource({
        "save, Save anyway",
        "theme, Switch theme",
        "SIDE CODE, Canvas and code side by side",
        "side canvas, Canvas and code side by side",
        "cl ref, clean_refunds",
        "orders, clean_orders",
        "orders.py, pipelines/orders.py",
        "spider, strategic-spider",
        "clord, clean_orders",
        "swth, Switch theme"
    })
    void findsANameByItsWordsInAnyOrderOrByItsLetters(String typed, String first) {
        assertThat(names(new FinderModel(entries()).found(typed))).startsWith(first);
    }

    @Test
    void findsEverythingInItsOrderWhereNothingIsTyped() {
        assertThat(names(new FinderModel(entries()).found(" "))).isEqualTo(NAMES);
    }

    @Test
    void findsNothingWhereAWordIsNowhere() {
        assertThat(new FinderModel(entries()).found("save xyz")).isEmpty();
    }

    @Test
    void findsByWhatAThingIsAfterWhatIsNamedSo() {
        var named = new FinderEntry("run_models", "task", Feather.ACTIVITY, () -> {});
        var detailed = new FinderEntry("strategic-spider", "run of orders", Feather.ACTIVITY, () -> {});
        assertThat(new FinderModel(List.of(detailed, named)).found("run")).containsExactly(named, detailed);
    }

    @Test
    void putsWhatCannotBeDoneLast() {
        var disabled = new FinderEntry("Save", "File", Feather.SAVE, "", false, () -> {});
        var enabled = new FinderEntry("Unsaved text", "", Feather.SAVE, () -> {});
        assertThat(new FinderModel(List.of(disabled, enabled)).found("save")).containsExactly(enabled, disabled);
    }

    @Test
    void takesNoOtherCommandForOneThatCannotBeDoneNow() {
        var undo = new FinderEntry("Undo", "Edit", Feather.CORNER_UP_LEFT, "", false, () -> {});
        var other =
                new FinderEntry("Put timeline and logs under the drawing or beside it", "", Feather.LAYOUT, () -> {});
        assertThat(new FinderModel(List.of(other, undo)).found("undo")).startsWith(undo);
    }

    @Test
    void takesNoScatteredLettersForAName() {
        var path = new FinderEntry("flows/cloud/refresh_dashboard_and_notify.py", "", Feather.FILE, () -> {});
        assertThat(new FinderModel(List.of(path)).found("clean")).isEmpty();
        assertThat(new FinderModel(List.of(path)).found("fcr")).containsExactly(path);
    }

    private static List<FinderEntry> entries() {
        return NAMES.stream()
                .map(name -> new FinderEntry(name, "", Feather.CIRCLE, () -> {}))
                .toList();
    }

    private static List<String> names(List<FinderEntry> found) {
        return found.stream().map(FinderEntry::name).toList();
    }
}
