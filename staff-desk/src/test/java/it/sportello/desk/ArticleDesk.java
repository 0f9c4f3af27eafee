package it.sportello.desk;

import it.sportello.core.counter.Await;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.core.staff.Role;
import it.sportello.knowledge.article.Article.Text;
import it.sportello.knowledge.article.KeptArticle;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;

/** An editor at the form of an article. */
abstract class ArticleDesk {
    final DeskWorld world = new DeskWorld();
    final Browser editor = world.signedIn(Role.EDITOR);

    @AfterEach
    void close() {
        world.close();
    }

    KeptArticle found(String id) {
        return Await.value(world.articles.find(new ArticleId(id))).orElseThrow();
    }

    static Text text(KeptArticle kept) {
        return Objects.requireNonNull(kept.article().texts().get(Language.ITALIAN));
    }

    static HttpResponse<String> send(Browser browser, String path, Map<String, String> form) {
        Map<String, String> whole = new HashMap<>(form);
        whole.put("_token", browser.token);
        return browser.submit(path, whole);
    }

    static Map<String, String> form(Map<String, String> typed) {
        Map<String, String> form = new HashMap<>(Map.of(
                "version", "0",
                "action", "save",
                "title_it", "Orari dell’ufficio",
                "examples_it", "quando apre\r\n\r\n  orari? ",
                "answer_it", "Dalle 8:30.",
                "office", "anagrafe"));
        form.putAll(typed);
        return form;
    }
}
