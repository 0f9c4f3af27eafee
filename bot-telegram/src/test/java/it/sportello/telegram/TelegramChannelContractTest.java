package it.sportello.telegram;

import it.sportello.core.channel.Channel;
import it.sportello.core.channel.ChannelContract;
import it.sportello.core.channel.WebhookRequest;
import it.sportello.core.message.ConversationKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class TelegramChannelContractTest implements ChannelContract {
    @Override
    public Channel channel() {
        return Golden.CHANNEL;
    }

    @Override
    public WebhookRequest saying(String text) {
        return signed(update(text));
    }

    @Override
    public WebhookRequest forged(String text) {
        Map<String, String> headers = Map.of("X-Telegram-Bot-Api-Secret-Token", "invented_SECRET-2");
        return new WebhookRequest("POST", headers, Map.of(), update(text));
    }

    @Override
    public WebhookRequest signed(byte[] body) {
        Map<String, String> headers = Map.of("x-telegram-bot-api-secret-token", "invented_SECRET-1");
        return new WebhookRequest("POST", headers, Map.of(), body);
    }

    @Override
    public ConversationKey citizen() {
        return Golden.ANNAROSA;
    }

    @Override
    public List<String> secrets() {
        return List.of(Golden.SETTINGS.token(), Golden.SETTINGS.secretToken());
    }

    private static byte[] update(String text) {
        return """
                {"update_id": 5, "message": {"message_id": 6, "date": 1790000000, "text": %s,
                 "from": {"id": 7001234567, "is_bot": false, "first_name": "Annarosa"},
                 "chat": {"id": 7001234567, "type": "private", "first_name": "Annarosa"}}}""".formatted(Golden.JSON.valueToTree(text)).getBytes(StandardCharsets.UTF_8);
    }
}
