/** E-mail to the staff and back, against a real server library. */
@org.jspecify.annotations.NullMarked
package it.sportello.server.mail;
