/**
 * Exams of releases: before one is published, of what it would be like, and of the one in service at any time. What each
 * has found is kept, so that one sees how the answers fare over the years.
 */
@NullMarked
package it.sportello.knowledge.examination;

import org.jspecify.annotations.NullMarked;
