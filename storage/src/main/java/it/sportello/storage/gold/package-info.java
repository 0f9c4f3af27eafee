/**
 * The PostgreSQL side of gold questions, of what citizens have asked lately, and of exams.
 */
@NullMarked
package it.sportello.storage.gold;

import org.jspecify.annotations.NullMarked;
