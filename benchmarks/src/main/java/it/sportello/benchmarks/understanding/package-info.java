/**
 * How well the service understands, on the ready-made knowledge and on whatever labelled sets somebody has. What is
 * asked of which set, and what others reached on it, stands in files beside these classes; training and asking go
 * through the evaluation, and so through the code that answers citizens.
 */
@NullMarked
package it.sportello.benchmarks.understanding;

import org.jspecify.annotations.NullMarked;
