package org.entente.warehouse;

/** A warehouse that cannot be used as asked; the message says what, where and what to do. */
public class WarehouseException extends RuntimeException {

  WarehouseException(String message) {
    super(message);
  }

  WarehouseException(String message, Throwable cause) {
    super(message, cause);
  }
}
