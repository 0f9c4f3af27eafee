/**
 * What citizens leave beside their questions: what they think of an answer, and where they can be reached. The rules of
 * both are pure; what is kept of an opinion names nobody, and a contact is kept apart from what was said.
 */
@NullMarked
package it.sportello.core.remark;

import org.jspecify.annotations.NullMarked;
