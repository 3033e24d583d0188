package headwater.app.engine;

import headwater.app.program.Folders;
import headwater.prefect.Credentials;
import headwater.prefect.PrefectClient;
import java.util.Map;

/// The environment variables of Prefect's processes.
///
/// @param folders where Prefect keeps its files
/// @param environment the variables of the person who runs this program
record ProcessVariables(Folders folders, Map<String, String> environment) {

    /// For the local server.
    Map<String, String> server(Venv venv) {
        var variables = venv.variables(environment);
        variables.put("PREFECT_HOME", folders.prefectHome().toString());
        variables.put("PREFECT_SERVER_ANALYTICS_ENABLED", "false");
        // Off by default; without both the log feed connects and stays silent.
        variables.put("PREFECT_SERVER_LOGS_STREAM_OUT_ENABLED", "true");
        variables.put("PREFECT_SERVER_LOGS_STREAM_PUBLISHING_ENABLED", "true");
        return variables;
    }

    /// For clients of a server: a worker and its flows, a deploy. They find their way to it as this client does.
    Map<String, String> flows(Venv venv, PrefectClient client) {
        var server = client.address();
        var variables = venv.variables(environment);
        variables.put("PREFECT_HOME", folders.prefectHome().toString());
        variables.putAll(client.settings().variables());
        variables.put("PREFECT_API_URL", server.api().toString());
        switch (server.credentials()) {
            case Credentials.None _ -> variables.remove("PREFECT_API_AUTH_STRING");
            case Credentials.Basic basic -> variables.put("PREFECT_API_AUTH_STRING", basic.token());
            case Credentials.Token token -> variables.put("PREFECT_API_KEY", token.token());
        }
        return variables;
    }
}
