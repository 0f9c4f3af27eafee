package it.sportello.core.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of a message never gets less. */
class DeliveryStatusTest {

    @ParameterizedTest
    @CsvSource({
        "SENT, DELIVERED, DELIVERED",
        "DELIVERED, SENT, DELIVERED",
        "READ, DELIVERED, READ",
        "SENT, FAILED, FAILED",
        "DELIVERED, FAILED, DELIVERED",
        "READ, FAILED, READ",
        "FAILED, SENT, FAILED",
        "FAILED, DELIVERED, DELIVERED",
        "FAILED, READ, READ"
    })
    void aLateReportNeverLowersWhatIsKnown(DeliveryStatus known, DeliveryStatus report, DeliveryStatus after) {
        assertEquals(after, known.after(report));
    }
}
