/**
 * A sentence embedding that an operator brings: an ONNX model and its tokenizer, run on this machine. Nothing here opens
 * a connection, and nothing of it is loaded until a model is named in the settings.
 */
@NullMarked
package it.sportello.embedding;

import org.jspecify.annotations.NullMarked;
