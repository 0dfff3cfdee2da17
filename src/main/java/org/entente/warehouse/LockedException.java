package org.entente.warehouse;

/** Another run holds the warehouse; the message says who and since when. */
public final class LockedException extends WarehouseException {

  LockedException(String message) {
    super(message);
  }
}
