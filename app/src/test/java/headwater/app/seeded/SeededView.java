package headwater.app.seeded;

import headwater.prefect.PrefectClient;

/// Bad on purpose: a view that could ask the server.
public record SeededView(PrefectClient client) {}
