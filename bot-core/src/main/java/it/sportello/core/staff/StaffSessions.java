package it.sportello.core.staff;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Who is signed in. Only a hash of a session's key is kept, so that nobody can sign in with what is stored. */
public interface StaffSessions {

    /** Begins a session under the hash of its key; it ends by itself when it is not used for so long. */
    Future<Void> begin(String keyHash, StaffId who, Duration unused);

    /** The member whose session it is, for which its time begins anew; empty where it has ended or he is locked out. */
    Future<Optional<StaffMember>> use(String keyHash, Duration unused);

    /** Those who are signed in: whoever has a session that has not ended, and is let in. */
    Future<Set<StaffId>> signedIn();

    /** Ends a session; ending an unknown one changes nothing. */
    Future<Void> end(String keyHash);

    /** Ends all sessions of an account. */
    Future<Void> endAll(StaffId who);
}
