package headwater.app.runlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TracebackFrameTest {
    @Test
    void isReadFromALineOfATraceback() {
        assertThat(TracebackFrame.in("  File \"/opt/flows/orders.py\", line 158, in convert_currency"))
                .hasValue(new TracebackFrame("/opt/flows/orders.py", 158, "convert_currency"));
        assertThat(TracebackFrame.in("  File \"C:\\flows\\orders.py\", line 3, in <module>"))
                .map(TracebackFrame::fileName)
                .hasValue("orders.py");
    }

    @Test
    void isNotSeenInOtherText() {
        assertThat(TracebackFrame.in("wrote File \"a.py\", line 1, in f")).isEmpty();
        assertThat(TracebackFrame.in("File \"a.py\", line 99999999999, in f")).isEmpty();
    }
}
