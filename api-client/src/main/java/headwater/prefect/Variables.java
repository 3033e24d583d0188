package headwater.prefect;

import headwater.prefect.Transport.Path;
import headwater.prefect.model.ListPage;
import headwater.prefect.model.Variable;
import java.util.List;
import java.util.Map;

/// Values that flows read by name.
public final class Variables {
    private final Transport transport;

    Variables(Transport transport) {
        this.transport = transport;
    }

    /// The variable of this name; refused with 404 if there is none.
    public Variable named(String name) throws PrefectException {
        return transport.get(Path.of("variables", "name", name), Variable.class);
    }

    /// All variables by name.
    public List<Variable> all() throws PrefectException {
        return Paging.all(this::page, Variable::name);
    }

    private ListPage<Variable> page(int offset) throws PrefectException {
        var body = Map.of("sort", "NAME_ASC", "limit", ListPage.SIZE, "offset", offset);
        return Paging.page(transport.postForList(Path.of("variables", "filter"), body, Variable.class), offset);
    }
}
