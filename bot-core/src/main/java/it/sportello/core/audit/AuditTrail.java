package it.sportello.core.audit;

import io.vertx.core.Future;
import java.util.List;

/** Where deeds are kept. Nobody changes or removes one through this port. */
public interface AuditTrail {

    Future<Void> add(Deed deed);

    /** The latest first. */
    Future<List<KeptDeed>> search(DeedSearch search, int limit, int offset);

    /** Every {@link Deed#what} that was ever kept, in the order of the alphabet. */
    Future<List<String>> kinds();
}
