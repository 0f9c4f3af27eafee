package it.sportello.benchmarks.traffic;

import java.util.List;

/** How a platform brings to the service what a citizen did. */
interface Form {
    /** What a chat of this platform is called in a sighting. */
    String chat(long citizen);

    /** The delivery of one message. */
    Webhook says(long citizen, Step step, long number);

    /** The delivery of a report on a message that was sent; empty where the platform makes none. */
    List<Webhook> reports(long citizen, String name);
}
