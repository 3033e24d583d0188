package headwater.prefect;

import headwater.prefect.Transport.Path;
import headwater.prefect.model.Automation;
import headwater.prefect.model.AutomationId;
import headwater.prefect.model.ListPage;
import java.util.List;
import java.util.Map;

/// What the server does by itself when certain events come.
public final class Automations {
    private final Transport transport;

    Automations(Transport transport) {
        this.transport = transport;
    }

    /// All automations by name.
    public List<Automation> all() throws PrefectException {
        return Paging.all(this::page, Automation::id);
    }

    private ListPage<Automation> page(int offset) throws PrefectException {
        var body = Map.of("sort", "NAME_ASC", "limit", ListPage.SIZE, "offset", offset);
        return Paging.page(transport.postForList(Path.of("automations", "filter"), body, Automation.class), offset);
    }

    /// Turns an automation on or off; refused with 404 if there is none.
    public void setEnabled(AutomationId id, boolean enabled) throws PrefectException {
        transport.patch(Path.of("automations", id.toString()), Map.of("enabled", enabled));
    }
}
