package it.sportello.server.start;

import it.sportello.core.message.ChannelName;
import it.sportello.core.pace.Limits;
import it.sportello.server.settings.SendingSettings;
import it.sportello.server.settings.Settings;
import java.util.Map;
import java.util.Objects;

/** How fast and how stubbornly each channel sends; one that is not named here has no limits. */
record Paces(Map<ChannelName, Limits> limits, SendingSettings sending) {
    Paces {
        limits = Map.copyOf(limits);
        Objects.requireNonNull(sending, "sending");
    }

    static Paces of(Settings settings) {
        return new Paces(
                Map.of(
                        Channels.TELEGRAM, settings.telegram().limits(),
                        Channels.WHATSAPP, settings.whatsapp().limits()),
                settings.sending());
    }

    Limits limits(ChannelName channel) {
        return limits.getOrDefault(channel, Limits.none());
    }
}
