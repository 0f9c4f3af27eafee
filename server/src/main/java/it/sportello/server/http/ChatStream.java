package it.sportello.server.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import it.sportello.core.counter.Line;
import it.sportello.core.counter.Transcripts;
import it.sportello.core.message.Content;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.Words;
import it.sportello.web.ChatCursor;
import it.sportello.web.ChatJson;
import it.sportello.web.ChatLine;
import it.sportello.web.ClientId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a citizen reads on the chat page: the lines after a cursor, once or as they come. */
public final class ChatStream {
    private static final Logger LOG = LoggerFactory.getLogger(ChatStream.class);
    private static final int LINES_AT_ONCE = 200;

    /** Shorter than the silence after which proxies end a stream, and the poll behind a missed notice. */
    private static final long SIGN_OF_LIFE_MILLIS = 15_000;

    private final Vertx vertx;
    private final Transcripts transcripts;
    private final LiveLines live;

    public ChatStream(Vertx vertx, Transcripts transcripts, LiveLines live) {
        this.vertx = Objects.requireNonNull(vertx, "vertx");
        this.transcripts = Objects.requireNonNull(transcripts, "transcripts");
        this.live = Objects.requireNonNull(live, "live");
    }

    /** The lines after the cursor in the query. */
    void page(RoutingContext context, ConversationKey key) {
        long after = cursor(Optional.ofNullable(context.request().getParam("after")));
        transcripts
                .after(key, after, LINES_AT_ONCE)
                .compose(
                        lines -> ChatRoutes.json(context, ChatJson.lines(shown(lines), last(lines, after))),
                        failure -> ChatRoutes.status(context, 503));
    }

    /** The lines after the cursor, and then each new one, as server-sent events until the page goes away. */
    void follow(RoutingContext context, ConversationKey key) {
        Optional<String> after = Optional.ofNullable(context.request().getHeader("Last-Event-ID"))
                .or(() -> Optional.ofNullable(context.request().getParam("after")));
        HttpServerResponse response = context.response();
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no");
        new Reader(response, key, cursor(after)).begin();
    }

    private static long cursor(Optional<String> text) {
        return text.filter(digits -> digits.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    private static ChatCursor last(List<Line> lines, long otherwise) {
        long cursor = lines.isEmpty() ? otherwise : lines.get(lines.size() - 1).cursor();
        return new ChatCursor(Long.toString(cursor));
    }

    private static List<ChatLine> shown(List<Line> lines) {
        return lines.stream().flatMap(line -> shown(line).stream()).toList();
    }

    private static Optional<ChatLine> shown(Line line) {
        ChatCursor cursor = new ChatCursor(Long.toString(line.cursor()));
        return line.fold(
                heard -> ClientId.of(heard.ref())
                        .map(id -> new ChatLine.Citizen(cursor, heard.at(), id, words(heard.content()))),
                said -> Optional.of(new ChatLine.Counter(cursor, said.at(), said.message())));
    }

    private static Words words(Content content) {
        return content.fold(
                Content.Text::words,
                Content.Choice::label,
                command -> new Words("/" + command.name()),
                Content.Unreadable::caption);
    }

    /** One open page. All on its connection's event loop. */
    private final class Reader {
        private final HttpServerResponse response;
        private final ConversationKey key;
        private long cursor;
        private boolean reading;
        private boolean again;

        Reader(HttpServerResponse response, ConversationKey key, long cursor) {
            this.response = response;
            this.key = key;
            this.cursor = cursor;
        }

        void begin() {
            var context = vertx.getOrCreateContext();
            Runnable leave = live.read(key, () -> context.runOnContext(none -> look()));
            long timer = vertx.setPeriodic(SIGN_OF_LIFE_MILLIS, tick -> {
                write(":\n\n");
                look();
            });
            response.closeHandler(closed -> {
                vertx.cancelTimer(timer);
                leave.run();
            });
            write(":\n\n");
            look();
        }

        private void look() {
            if (reading) {
                again = true;
                return;
            }
            reading = true;
            again = false;
            transcripts.after(key, cursor, LINES_AT_ONCE).onComplete(lines -> {
                reading = false;
                if (lines.succeeded()) {
                    show(lines.result());
                } else {
                    LOG.debug(
                            "lines not read: cause={}", lines.cause().getClass().getName());
                }
                if (again) {
                    look();
                }
            });
        }

        private void show(List<Line> lines) {
            for (Line line : lines) {
                cursor = line.cursor();
                shown(line).ifPresent(chatLine -> write(ChatJson.event(chatLine)));
            }
            again = again || lines.size() == LINES_AT_ONCE;
        }

        private void write(String frame) {
            if (!response.ended() && !response.closed()) {
                Future<Void> written = response.write(frame);
                written.onFailure(gone -> LOG.debug("page gone"));
            }
        }
    }
}
