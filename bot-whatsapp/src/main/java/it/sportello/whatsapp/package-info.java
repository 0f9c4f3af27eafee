/**
 * WhatsApp, spoken through the Cloud API of the WhatsApp Business Platform: notifications in, calls out, nothing kept.
 *
 * <p>A citizen's address is the telephone number in digits, without plus sign, wherever the platform tells it; otherwise
 * the platform's own user id, such as {@code IT.1234}, which stands for citizens who hide their number behind a user
 * name. The number comes first because every citizen without a user name has one, because it stays visible for thirty
 * days after the last contact even to those who took a name, because the platform itself prefers it when both are given,
 * and because an office that is asked to forget a citizen is given a number and not an id. The price: who takes a user
 * name and writes again after more than thirty days starts a new conversation. The two forms cannot be mistaken for each
 * other, so the address alone tells whether a call goes to a number or to an id.
 *
 * <p>The platform's own words, secrets and a citizen's address never leave these classes in a reason or a message of an
 * exception.
 */
@NullMarked
package it.sportello.whatsapp;

import org.jspecify.annotations.NullMarked;
