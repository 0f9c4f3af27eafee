package it.sportello.storage.sql;

/** A row that was about to be changed has just been moved or removed by another transaction: the work begins anew. */
public final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Overtaken() {
        super("a row was moved or removed meanwhile");
    }
}
