/** What topics of the staff's group need next, and what they tell. */
@org.jspecify.annotations.NullMarked
package it.sportello.server.group;
