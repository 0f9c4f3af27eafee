package it.sportello.desk.exchange;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffMember;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Visit;
import it.sportello.desk.publication.PublishingDesk;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.exchange.Form;
import it.sportello.knowledge.exchange.imports.KeptImport;
import it.sportello.knowledge.exchange.imports.KeptImport.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One import as its page shows it, and many as a list does. */
final class ImportView {
    /** So many articles are named; a longer list would tell nobody anything. */
    private static final int MOST_NAMED = 50;

    private final ExchangePages.Sources sources;
    private final DryRuns dryRuns;
    private final PublishingDesk publishing;
    private final Moments moments;

    /** Imports, with who brought each. */
    record Listed(List<KeptImport> imports, List<Optional<StaffMember>> people, Moments moments) {
        Listed {
            imports = List.copyOf(imports);
            people = List.copyOf(people);
        }

        List<Map<String, Object>> rows(Visit visit) {
            return imports.stream().map(one -> row(visit, one)).toList();
        }

        private Map<String, Object> row(Visit visit, KeptImport one) {
            return Map.of(
                    "number", String.valueOf(one.number()),
                    "file", one.file(),
                    "by", by(visit, people.get(imports.indexOf(one))),
                    "at", moments.time(one.brought(), visit.now(), visit.texts()),
                    "state", visit.say("exchange.state." + Remarks.key(one.state())));
        }
    }

    ImportView(ExchangePages.Sources sources, DryRuns dryRuns, PublishingDesk publishing, Moments moments) {
        this.sources = sources;
        this.dryRuns = dryRuns;
        this.publishing = publishing;
        this.moments = moments;
    }

    Future<Listed> listed(List<KeptImport> imports) {
        List<Future<Optional<StaffMember>>> people =
                imports.stream().map(this::member).toList();
        return Future.all(people).map(all -> new Listed(imports, all.list(), moments));
    }

    private Future<Optional<StaffMember>> member(KeptImport one) {
        return one.who().map(publishing.members()::find).orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    private static String by(Visit visit, Optional<StaffMember> member) {
        return member.map(StaffMember::name).orElseGet(() -> visit.say("article.by-service"));
    }

    Future<Map<String, Object>> model(Visit visit, KeptImport one) {
        return Future.all(member(one), sources.imports().articles(one.number())).map(both -> {
            Map<String, Object> model = new HashMap<>(state(visit, one, both.<List<ArticleId>>resultAt(1)));
            model.put("number", String.valueOf(one.number()));
            model.put("file", one.file());
            model.put("by", by(visit, both.<Optional<StaffMember>>resultAt(0)));
            model.put("at", moments.time(one.brought(), visit.now(), visit.texts()));
            model.put("mayPublish", publishing.isOpenTo(visit));
            model.put("seen", Integer.toHexString(model.hashCode()));
            return model;
        });
    }

    private Map<String, Object> state(Visit visit, KeptImport one, List<ArticleId> articles) {
        if (one.state() == State.WAITING) {
            return new Report(visit, dryRuns.look(one)).model();
        }
        String kind = Remarks.key(one.state());
        return Map.of(
                "kind",
                kind,
                "live",
                false,
                "count",
                articles.size(),
                "status",
                visit.say("exchange.status." + kind, articles.size()));
    }

    /** After taking back: what was left as it is, by name. */
    Future<Map<String, Object>> leftAlone(Visit visit, KeptImport one, List<ArticleId> leftAlone) {
        return sources.imports()
                .find(one.number())
                .compose(now -> model(visit, now.orElse(one)))
                .compose(model -> named(visit, leftAlone).map(names -> {
                    model.put("leftAlone", names);
                    model.put("leftAloneCount", leftAlone.size());
                    return model;
                }));
    }

    private Future<List<Map<String, Object>>> named(Visit visit, List<ArticleId> ids) {
        List<Future<Optional<KeptArticle>>> found =
                ids.stream().limit(MOST_NAMED).map(sources.articles()::find).toList();
        return Future.all(found)
                .map(all -> all.<Optional<KeptArticle>>list().stream()
                        .flatMap(Optional::stream)
                        .map(kept -> Map.<String, Object>of(
                                "id", kept.article().id().value(),
                                "title", kept.article().title(visit.texts().language())))
                        .toList());
    }

    /** For example {@code sportello-2026-11-24.csv}. */
    String fileName(Visit visit, Form form) {
        return "sportello-" + moments.day(visit.now()) + form.ending();
    }
}
