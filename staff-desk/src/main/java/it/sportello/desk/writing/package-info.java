/**
 * What helps while an answer is written: how it will look on each channel, how easily it is read, and which questions
 * other answers already take. Nothing here saves anything or holds anything up.
 */
@NullMarked
package it.sportello.desk.writing;

import org.jspecify.annotations.NullMarked;
