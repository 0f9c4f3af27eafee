package it.sportello.desk.ticket;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.learning.Lesson;
import it.sportello.core.message.Language;
import it.sportello.core.ticket.Ticket;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.KeptArticle;
import java.util.List;
import java.util.Map;

/** Where a member of staff says that an article answers a ticket's question, so that the bot may learn it. */
final class TicketTopic {
    private static final int SHOWN = 20;
    private static final int LONGEST_SEARCH = 200;

    private final Counter counter;
    private final Articles articles;

    TicketTopic(Counter counter, Articles articles) {
        this.counter = counter;
        this.articles = articles;
    }

    Future<Reply> page(Visit visit, Ticket ticket) {
        String words = visit.query("q").strip();
        String search = words.length() > LONGEST_SEARCH ? words.substring(0, LONGEST_SEARCH) : words;
        return articles.search(search, SHOWN + 1, 0)
                .map(found -> new Reply.Page(
                        "ticket-topic",
                        Map.of(
                                "ticket", String.valueOf(ticket.id()),
                                "question", ticket.question().value().strip(),
                                "q", search,
                                "more", found.size() > SHOWN,
                                "rows", rows(visit, found))));
    }

    private static List<Map<String, Object>> rows(Visit visit, List<KeptArticle> found) {
        return found.stream()
                .limit(SHOWN)
                .map(kept -> Map.<String, Object>of(
                        "id", kept.article().id().value(),
                        "title", kept.article().title(visit.texts().language())))
                .toList();
    }

    /** In the language in which the citizen writes. */
    Future<Reply> teach(Visit visit, Ticket ticket) {
        String id = visit.typed("article");
        if (!ArticleId.isValid(id)) {
            return page(visit, ticket);
        }
        return counter.conversations()
                .open(ticket.conversation(), Language.ITALIAN)
                .compose(conversation ->
                        teach(ticket, new ArticleId(id), conversation.state().language()))
                .map(done -> new Reply.Redirect("/desk/tickets/" + ticket.id() + "?done=" + done));
    }

    private Future<String> teach(Ticket ticket, ArticleId article, Language language) {
        return Lesson.of(Lesson.Kind.ASSIGNED, article, language, ticket.question())
                .map(lesson -> counter.suggestions().teach(ticket.id(), lesson).map("assigned"))
                .orElseGet(() -> Future.succeededFuture("not-assigned"));
    }
}
