package headwater.graph.paint;

/// How much was drawn.
public record Drawn(int nodes, int edges) {
    public static final Drawn NOTHING = new Drawn(0, 0);

    public Drawn plus(Drawn more) {
        return new Drawn(nodes + more.nodes, edges + more.edges);
    }
}
