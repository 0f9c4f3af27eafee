package it.sportello.core.staff;

/** A staff member's number, never used again. */
public record StaffId(long value) {}
