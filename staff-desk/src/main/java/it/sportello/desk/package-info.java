/**
 * The desk: the pages on which an office's staff keep its knowledge and answer citizens who want a person. This package
 * is what the server sees of it; the pages stand in the packages below.
 */
@NullMarked
package it.sportello.desk;

import org.jspecify.annotations.NullMarked;
