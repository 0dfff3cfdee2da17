/**
 * The only package that knows Spark NLP: our annotators, the pipeline built of them, and its
 * annotations as rows.
 */
package org.entente.annotate;
