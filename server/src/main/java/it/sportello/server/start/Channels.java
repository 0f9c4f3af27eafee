package it.sportello.server.start;

import it.sportello.core.channel.Channel;
import it.sportello.core.message.ChannelName;
import it.sportello.server.settings.Settings;
import it.sportello.server.settings.TelegramService;
import it.sportello.server.settings.TelegramService.Mode;
import it.sportello.server.settings.WhatsAppService;
import it.sportello.telegram.TelegramChannel;
import it.sportello.telegram.TelegramSettings;
import it.sportello.web.WebChannel;
import it.sportello.whatsapp.WhatsAppChannel;
import it.sportello.whatsapp.WhatsAppSecrets;
import it.sportello.whatsapp.WhatsAppSettings;
import it.sportello.whatsapp.wire.WhatsAppTemplate;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The channels that the settings switch on; the web chat always is. */
record Channels(WebChannel web, Optional<TelegramChannel> telegram, Optional<WhatsAppChannel> whatsapp, Paces paces) {
    static final ChannelName TELEGRAM = new ChannelName("telegram");
    static final ChannelName WHATSAPP = new ChannelName("whatsapp");

    private static final int SECRET_BITS = 256;

    static Channels of(Settings settings, Optional<TelegramSettings> telegram) {
        return new Channels(
                new WebChannel(),
                telegram.map(TelegramChannel::new),
                settings.whatsapp().on() ? Optional.of(whatsapp(settings.whatsapp())) : Optional.empty(),
                Paces.of(settings));
    }

    /** By polling nobody shows us a secret, yet updates take the same way in: any secret will do. */
    static Optional<TelegramSettings> telegram(TelegramService telegram) {
        if (telegram.mode() == Mode.OFF) {
            return Optional.empty();
        }
        String secret = telegram.secretToken().isEmpty()
                ? new BigInteger(SECRET_BITS, new SecureRandom()).toString(Character.MAX_RADIX)
                : telegram.secretToken();
        return Optional.of(new TelegramSettings(
                telegram.apiUrl(),
                telegram.token(),
                secret,
                telegram.staffGroup().map(TelegramService.Group::number)));
    }

    private static WhatsAppChannel whatsapp(WhatsAppService whatsapp) {
        WhatsAppService.Keys keys = whatsapp.keys();
        return new WhatsAppChannel(new WhatsAppSettings(
                whatsapp.apiUrl(),
                whatsapp.graphVersion(),
                whatsapp.phoneNumberId(),
                new WhatsAppSecrets(keys.accessToken(), keys.appSecret(), keys.verifyToken()),
                new WhatsAppTemplate(
                        whatsapp.template().name(), whatsapp.template().language())));
    }

    /** The names of those that the settings switch on, beside the web chat. */
    static List<String> platforms(Settings settings) {
        Stream<ChannelName> bot = settings.telegram().mode() == Mode.OFF ? Stream.empty() : Stream.of(TELEGRAM);
        Stream<ChannelName> business = settings.whatsapp().on() ? Stream.of(WHATSAPP) : Stream.empty();
        return Stream.concat(bot, business).map(ChannelName::value).toList();
    }

    /** The channels of which a platform brings us what citizens say. */
    List<Channel> platforms() {
        return Stream.<Channel>concat(telegram.stream(), whatsapp.stream()).toList();
    }

    /** On which nothing can be sent. */
    List<ChannelName> off() {
        return Stream.of(TELEGRAM, WHATSAPP)
                .filter(name -> !byName().containsKey(name))
                .toList();
    }

    Map<ChannelName, Channel> byName() {
        return Stream.concat(Stream.of(web), platforms().stream())
                .collect(Collectors.toMap(Channel::name, Function.identity()));
    }
}
