package headwater.prefect.architecture.bad;

import headwater.prefect.architecture.bad.inner.Inner;
import java.awt.Point;
import java.util.List;
import okhttp3.HttpUrl;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Everything that a class of the client must not do.
public class Open {
    @SuppressWarnings("NonFinalStaticField")
    private static int counter;

    public final HttpUrl last;

    public Open(HttpUrl last) {
        this.last = last;
    }

    public void refused() throws JacksonException {}

    public List<HttpUrl> urls(JsonNode node, Point point) {
        counter += node.size() + point.x;
        return List.of();
    }

    public Open around() {
        return Inner.back();
    }

    public int count() {
        return counter;
    }
}
