package it.sportello.core.message;

/**
 * A failure as it may be logged: its kind, its causes' kinds and where they came from, but not their messages, since
 * those of a database or a template may quote what a citizen wrote.
 */
public final class LoggableFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private LoggableFailure(Throwable failure) {
        super(failure.getClass().getName(), failure.getCause() == null ? null : of(failure.getCause()));
        setStackTrace(failure.getStackTrace());
    }

    public static LoggableFailure of(Throwable failure) {
        return new LoggableFailure(failure);
    }
}
