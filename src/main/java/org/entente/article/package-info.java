/**
 * From dumps to articles: readers of each dump format, dates, marks on what is no article text,
 * sameness.
 */
package org.entente.article;
