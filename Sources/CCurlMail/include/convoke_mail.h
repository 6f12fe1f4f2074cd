#ifndef CONVOKE_MAIL_H
#define CONVOKE_MAIL_H

#include <stddef.h>

/// What came of handing a mail over: the server's last answer, and libcurl's own word where it has one.
struct convoke_mail_result {
    int curl_code;
    long response_code;
};

/// Hands one message to one recipient over to an SMTP server. Swift cannot call libcurl's variadic functions itself.
/// `user` and `password` may be NULL. With `must_encrypt` nothing is said over a line that is not encrypted.
struct convoke_mail_result convoke_send_mail(
    const char *url, const char *from, const char *to, const char *message, size_t length,
    const char *user, const char *password, int must_encrypt, long seconds);

#endif
