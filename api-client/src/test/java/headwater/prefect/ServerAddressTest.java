package headwater.prefect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ServerAddressTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        localhost:4200,                       http://localhost:4200/api
        ' host ',                             http://host/api
        http://host:4200,                     http://host:4200/api
        http://host:4200/,                    http://host:4200/api
        http://host:4200/api,                 http://host:4200/api
        http://host:4200/api/,                http://host:4200/api
        https://host/prefect/api,             https://host/prefect/api
        http://host:4200/runs/flow-run/1,     http://host:4200/api
        http://host:4200/dashboard,           http://host:4200/api
        HTTP://host:4200?tab=a#b,             http://host:4200/api
        [::1]:4200,                           http://[::1]:4200/api
        api.prefect.cloud/api/accounts/A/workspaces/W, https://api.prefect.cloud/api/accounts/A/workspaces/W
        https://app.prefect.cloud/account/A/workspace/W/dashboard, https://api.prefect.cloud/api/accounts/A/workspaces/W
        """)
    void readsWhatPeopleType(String typed, String api) throws BadAddressException {
        assertThat(ServerAddress.parse(typed).api()).hasToString(api);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:4200, http://localhost:4200",
        "https://host/prefect/api, https://host/prefect",
        "https://app.prefect.cloud/account/A/workspace/W, https://app.prefect.cloud/account/A/workspace/W"
    })
    void knowsWhereTheWebPagesOfAServerAre(String typed, String pages) throws BadAddressException {
        assertThat(ServerAddress.parse(typed).pages()).hasToString(pages);
    }

    @ParameterizedTest
    @CsvSource({
        "'', NO_ADDRESS",
        "'  ', NO_ADDRESS",
        "ftp://host, BAD_SCHEME",
        "http://, BAD_ADDRESS",
        "my server, BAD_ADDRESS",
        "http://host:99999, BAD_PORT",
        "http://host:x, NO_HOST"
    })
    void saysWhatIsWrongWithWhatIsNotAnAddress(String typed, FailureReason reason) {
        assertThatThrownBy(() -> ServerAddress.parse(typed))
                .isInstanceOfSatisfying(
                        BadAddressException.class,
                        e -> assertThat(e.failure().reason()).isEqualTo(reason));
    }

    @Test
    void movesUserAndPasswordOutOfTheAddress() throws BadAddressException {
        var address = ServerAddress.parse("http://ann:s3cret@host:4200");

        assertThat(address.credentials()).isEqualTo(new Credentials.Basic("ann", "s3cret"));
        assertThat(address.api()).hasToString("http://host:4200/api");
    }

    @Test
    void showsNoSecret() throws BadAddressException {
        assertThat(ServerAddress.parse("http://ann:s3cret@host:4200"))
                .asString()
                .doesNotContain("s3cret", "ann");
        assertThat(new Credentials.Token("pnu_s3cret")).asString().doesNotContain("s3cret");
        assertThatThrownBy(() -> ServerAddress.parse("http://ann:s3cret@ho st"))
                .message()
                .doesNotContain("s3cret");
    }

    @Test
    void namesHostAndPort() throws BadAddressException {
        assertThat(ServerAddress.parse("localhost:4200").hostAndPort()).isEqualTo("localhost:4200");
        assertThat(ServerAddress.parse("https://host").hostAndPort()).isEqualTo("host");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:4200, localhost:4200",
        "https://ann:s3cret@host/api/, host",
        "https://host/team/api, host/team/api",
        "https://app.prefect.cloud/account/a/workspace/w/runs, api.prefect.cloud/api/accounts/a/workspaces/w"
    })
    void isToldFromOthersOfItsHost(String typed, String key) throws BadAddressException {
        assertThat(ServerAddress.parse(typed).key()).isEqualTo(key);
    }
}
