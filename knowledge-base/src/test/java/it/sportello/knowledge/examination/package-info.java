@NullMarked
package it.sportello.knowledge.examination;

import org.jspecify.annotations.NullMarked;
