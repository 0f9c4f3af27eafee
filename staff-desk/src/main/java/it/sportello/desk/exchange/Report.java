package it.sportello.desk.exchange;

import it.sportello.core.message.Language;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.exchange.plan.Plan;
import it.sportello.knowledge.exchange.plan.Step;
import it.sportello.knowledge.exchange.plan.Step.Outcome;
import it.sportello.knowledge.exchange.remark.Remark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The dry run of a file, line by line: what has a remark first to be seen, and page by page. */
final class Report {
    private static final int ON_A_PAGE = 50;
    private static final String ALL = "all";

    private final Visit visit;
    private final Progress progress;

    Report(Visit visit, Progress progress) {
        this.visit = visit;
        this.progress = progress;
    }

    Map<String, Object> model() {
        return progress.fold(
                () -> live("reading", visit.say("exchange.status.reading")),
                saving -> live("saving", visit.say("exchange.status.saving", saving.done(), saving.all())),
                read -> read(read.plan(), read.again()),
                refused -> ended("refused", Remarks.sayWithLine(refused.remark(), visit.texts())),
                () -> ended("broken", visit.say("exchange.status.broken")));
    }

    private static Map<String, Object> live(String kind, String status) {
        return Map.of("kind", kind, "live", true, "status", status);
    }

    private static Map<String, Object> ended(String kind, String status) {
        return Map.of("kind", kind, "live", false, "status", status);
    }

    private Map<String, Object> read(Plan plan, boolean again) {
        Map<String, Object> model = new HashMap<>(ended("ready", visit.say("exchange.status.ready")));
        model.put("again", again);
        Stream.of(Outcome.values()).forEach(one -> model.put(Remarks.key(one), (int) plan.count(one)));
        model.put("changes", plan.changes().size());
        model.put("others", plan.changed() - plan.changes().size());
        model.put("mayTake", plan.hasWork());
        model.put("offices", plan.offices().stream().map(office -> name(office)).toList());
        model.put(
                "remarks",
                plan.remarks().stream().limit(ON_A_PAGE).map(this::model).toList());
        rows(plan, model);
        return model;
    }

    private String name(Office office) {
        Language language = visit.texts().language();
        return office.name(language);
    }

    private Map<String, Object> model(Remark remark) {
        return Remarks.model(remark, visit.texts());
    }

    private void rows(Plan plan, Map<String, Object> model) {
        List<Step> remarked =
                plan.steps().stream().filter(step -> !step.remarks().isEmpty()).toList();
        boolean all = visit.query("which").equals(ALL) || remarked.isEmpty();
        List<Step> shown = all ? plan.steps() : remarked;
        int page = visit.query("page").matches("[1-9]\\d{0,4}") ? Integer.parseInt(visit.query("page")) : 1;
        model.put("remarked", remarked.size());
        model.put("steps", plan.steps().size());
        model.put("all", all);
        model.put("page", page);
        model.put("more", shown.size() > page * ON_A_PAGE);
        model.put(
                "rows",
                shown.stream()
                        .skip((page - 1L) * ON_A_PAGE)
                        .limit(ON_A_PAGE)
                        .map(this::row)
                        .toList());
    }

    private Map<String, Object> row(Step step) {
        return Map.of(
                "line", step.line(),
                "title", step.title(),
                "outcome", Remarks.key(step.outcome()),
                "said", Remarks.say(step.outcome(), visit.texts()),
                "remarks",
                        step.remarks().stream()
                                .limit(ON_A_PAGE)
                                .map(this::model)
                                .toList());
    }
}
