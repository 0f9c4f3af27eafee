package it.sportello.desk.article;

import java.util.Objects;

/** What is wrong with one field, in a sentence that says how to put it right. */
record FieldError(String field, String message) {
    FieldError {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(message, "message");
    }
}
