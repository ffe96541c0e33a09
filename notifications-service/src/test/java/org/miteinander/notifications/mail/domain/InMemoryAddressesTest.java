package org.miteinander.notifications.mail.domain;

class InMemoryAddressesTest implements AddressesContract {
    private final Addresses addresses = new InMemoryAddresses();

    @Override
    public Addresses addresses() {
        return addresses;
    }
}
