package org.entente.shell;

import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.DefaultParser;

/**
 * What a line editor has to know of SQL: where words end, and that a statement takes several lines.
 */
final class SqlWords extends DefaultParser {

  SqlWords() {
    // To complete a name inside quotes is to complete a word.
    setQuoteChars(new char[0]);
    setEscapeChars(new char[0]);
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE && !Shell.isComplete(line)) {
      throw new EOFError(-1, -1, "the statement is not ended");
    }
    return super.parse(line, cursor, context);
  }

  @Override
  public boolean isDelimiterChar(CharSequence line, int place) {
    char c = line.charAt(place);
    boolean beginsDotCommand = c == '.' && line.subSequence(0, place).toString().isBlank();
    return !Character.isLetterOrDigit(c) && c != '_' && !beginsDotCommand;
  }
}
