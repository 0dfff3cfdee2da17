/** The prompt of {@code sql}: statements and dot commands, from a terminal or from a stream. */
package org.entente.shell;
