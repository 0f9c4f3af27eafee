package it.sportello.whatsapp.wire;

import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.ConversationKey;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** A citizen's address on WhatsApp in one of its two forms: a telephone number, or the platform's user id. */
public record CitizenAddress(ChannelAddress value) {
    public static final ChannelName CHANNEL = new ChannelName("whatsapp");

    private static final Pattern NUMBER = Pattern.compile("\\+?([0-9]{1,20})");
    private static final Pattern USER_ID = Pattern.compile("[A-Za-z]{2}\\.[A-Za-z0-9.]{1,140}");

    public CitizenAddress {
        Objects.requireNonNull(value, "value");
    }

    /** The address that the platform wrote so; empty when it has neither form. */
    public static Optional<CitizenAddress> of(String written) {
        return number(written).or(() -> userId(written));
    }

    /** A telephone number, whose plus sign is left out so that both ways of writing it are one address. */
    public static Optional<CitizenAddress> number(String written) {
        var digits = NUMBER.matcher(written);
        return digits.matches() ? Optional.of(digits.group(1)).map(CitizenAddress::kept) : Optional.empty();
    }

    public static Optional<CitizenAddress> userId(String written) {
        return USER_ID.matcher(written).matches() ? Optional.of(kept(written)) : Optional.empty();
    }

    public boolean isNumber() {
        return NUMBER.matcher(value.value()).matches();
    }

    public ConversationKey key() {
        return new ConversationKey(CHANNEL, value);
    }

    private static CitizenAddress kept(String form) {
        return new CitizenAddress(new ChannelAddress(form));
    }
}
