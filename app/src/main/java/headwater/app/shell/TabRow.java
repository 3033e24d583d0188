package headwater.app.shell;

import java.util.Comparator;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Tabs side by side. Where they have too little room the widest become narrower first, so that short names stay whole.
final class TabRow extends Pane {
    @Override
    protected double computePrefWidth(double height) {
        return getManagedChildren().stream().mapToDouble(TabRow::whole).sum();
    }

    @Override
    protected double computeMinWidth(double height) {
        return getManagedChildren().stream().mapToDouble(TabRow::least).sum();
    }

    @Override
    protected void layoutChildren() {
        double widest = widest();
        double x = 0;
        for (var tab : getManagedChildren()) {
            double width = Math.max(least(tab), Math.min(whole(tab), widest));
            // A layout in an area would make a tab of a short name as wide as its least width, over the next one.
            tab.resizeRelocate(x, 0, width, getHeight());
            x += width;
        }
    }

    private double widest() {
        double room = getWidth();
        var flexible = getManagedChildren().stream()
                .filter(tab -> least(tab) < whole(tab))
                .sorted(Comparator.comparingDouble(TabRow::whole))
                .toList();
        for (var tab : getManagedChildren()) {
            room -= flexible.contains(tab) ? 0 : whole(tab);
        }
        // What a short name does not need is for the longer ones.
        double share = room;
        for (int i = 0; i < flexible.size(); i++) {
            share = Math.floor(room / (flexible.size() - i));
            room -= Math.min(whole(flexible.get(i)), share);
        }
        return share;
    }

    private static double whole(Node tab) {
        return Math.ceil(tab.prefWidth(-1));
    }

    private static double least(Node tab) {
        return Math.min(Math.ceil(tab.minWidth(-1)), whole(tab));
    }
}
