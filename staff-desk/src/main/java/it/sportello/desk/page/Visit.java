package it.sportello.desk.page;

import io.vertx.ext.web.RoutingContext;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Words;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.Roles.Reach;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staff.StaffMember;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One request to the desk, as its pages see it.
 *
 * @param formToken what every form on the page must carry to be believed
 * @param member who is signed in; empty on pages that are open to everyone
 */
public record Visit(RoutingContext context, Texts texts, String formToken, Optional<StaffMember> member, Instant now) {
    public Visit {
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(texts, "texts");
        Objects.requireNonNull(formToken, "formToken");
        Objects.requireNonNull(member, "member");
        Objects.requireNonNull(now, "now");
    }

    /** Who is signed in. Only pages that demand a role may ask. */
    public StaffMember me() {
        return member.orElseThrow(() -> new IllegalStateException("nobody is signed in on an open page"));
    }

    public StaffId myId() {
        return me().id();
    }

    /** Whether who is signed in may act so in any office. */
    public boolean may(Role role) {
        return member.filter(one -> one.may(role)).isPresent();
    }

    /** The one rule for what belongs to an office: what belongs to none is everybody's who has the role anywhere. */
    public boolean may(Role role, Optional<OfficeId> office) {
        return member.filter(one -> one.may(role, office)).isPresent();
    }

    public boolean may(Role role, OfficeId office) {
        return may(role, Optional.of(office));
    }

    public boolean mayEverywhere(Role role) {
        return member.filter(one -> one.roles().mayEverywhere(role)).isPresent();
    }

    /** How far he may act so, for lists. */
    public Reach reach(Role role) {
        return me().roles().reach(role);
    }

    /** A part of the path. */
    public String path(String name) {
        return Objects.requireNonNullElse(context.pathParam(name), "");
    }

    /** A value of the query; empty where it is absent. */
    public String query(String name) {
        return Objects.requireNonNullElse(context.queryParams().get(name), "");
    }

    /** A typed value with line ends as {@code \n} and without control characters; empty where it is absent. */
    public String typed(String name) {
        String value = context.request().formAttributes().get(name);
        return value == null ? "" : new Words(value.replace("\r\n", "\n")).value();
    }

    /** Every value of a field that may come more than once, such as ticked boxes. */
    public List<String> all(String name) {
        return List.copyOf(context.request().formAttributes().getAll(name));
    }

    /** A number that one of our pages has sent in a field; empty for anything else. */
    public OptionalInt number(String name) {
        String value = typed(name);
        return value.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(value)) : OptionalInt.empty();
    }

    /** A typed password, exactly as it was typed. */
    public String secret(String name) {
        return Objects.requireNonNullElse(context.request().formAttributes().get(name), "");
    }

    /** Everything typed, by field. */
    public Map<String, String> typed() {
        Map<String, String> all = new LinkedHashMap<>();
        context.request().formAttributes().names().forEach(name -> all.put(name, typed(name)));
        return all;
    }

    /** Whether a script on a page asks for a piece of it. */
    public boolean byScript() {
        return context.request().getHeader("HX-Request") != null;
    }

    public String say(String key, Object... values) {
        return texts.say(key, values);
    }

    @Override
    public String toString() {
        return "Visit[" + context.normalizedPath() + "]";
    }
}
