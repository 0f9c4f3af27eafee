/**
 * The whole service from outside: a citizen's words go in where a platform would bring them, and what he reads comes out
 * where the platform would take it.
 */
@NullMarked
package it.sportello.server.service;

import org.jspecify.annotations.NullMarked;
