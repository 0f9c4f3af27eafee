package it.sportello.core.channel;

/** What is known of a message of ours; platforms report it in any order, and a late word never lowers it. */
public enum DeliveryStatus {
    SENT,
    DELIVERED,
    READ,
    FAILED;

    /**
     * What is known after a further report: the higher of sent, delivered and read; failed stands only as long as
     * nobody has seen the message.
     */
    public DeliveryStatus after(DeliveryStatus report) {
        boolean seen = this == DELIVERED || this == READ;
        if (report == FAILED) {
            return seen ? this : FAILED;
        }
        if (this == FAILED) {
            return report == SENT ? FAILED : report;
        }
        return report.ordinal() > ordinal() ? report : this;
    }
}
