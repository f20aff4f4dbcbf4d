"""Group key: M-10 to M-12."""


def variants(situation):
    secret = situation.right.key
    keys = {
        "secret-ampersand": [secret + "&"],
        "secret-white-space": [
            secret + "\n",
            secret + "\r\n",
            secret + " ",
            " " + secret,
            " " + secret + " ",
            secret.strip(" \t\r\n"),
        ],
        "id-as-secret": [situation.access_key_id],
    }
    # The empty text is no key (S-1.4).
    return {mistake: [{"key": key} if key else None for key in made] for mistake, made in keys.items()}
