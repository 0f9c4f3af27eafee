/**
 * Publishing: from a clerk's wish to a release that all nodes serve. Training runs apart from the threads that attend
 * messages; how far it is stands in the database, so that whoever looks, on whichever node, sees the same.
 */
@NullMarked
package it.sportello.knowledge.publishing;

import org.jspecify.annotations.NullMarked;
