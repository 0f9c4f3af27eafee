/**
 * What is made of a number of answered questions, in figures. Each measure is a function of verdicts alone and names
 * where it comes from; nobody here trains or reads a file.
 */
@NullMarked
package it.sportello.knowledge.measure;

import org.jspecify.annotations.NullMarked;
