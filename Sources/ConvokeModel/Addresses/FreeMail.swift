/// Providers where anybody can have an address, so that the domain says nothing about who writes.
enum FreeMail {
    static let domains = Set(
        """
        gmail.com googlemail.com outlook.com outlook.es outlook.fr hotmail.com hotmail.co.uk hotmail.fr hotmail.es
        hotmail.it hotmail.de live.com live.co.uk live.fr msn.com yahoo.com yahoo.co.uk yahoo.fr yahoo.es yahoo.de
        yahoo.it yahoo.ca yahoo.in yahoo.co.in yahoo.co.jp yahoo.co.id yahoo.com.br yahoo.com.mx yahoo.com.ar
        yahoo.com.au yahoo.com.ph ymail.com rocketmail.com aol.com icloud.com me.com mac.com proton.me protonmail.com
        protonmail.ch pm.me tuta.com tuta.io tutanota.com tutanota.de tutamail.com keemail.me riseup.net
        autistici.org inventati.org disroot.org posteo.de posteo.net mailbox.org mailfence.com startmail.com
        hushmail.com fastmail.com fastmail.fm hey.com zoho.com zohomail.com gmx.com gmx.de gmx.net gmx.at gmx.ch
        gmx.fr web.de t-online.de freenet.de mail.de mail.com email.com usa.com yandex.ru yandex.com yandex.by
        yandex.kz yandex.ua ya.ru mail.ru inbox.ru list.ru bk.ru internet.ru rambler.ru ukr.net i.ua meta.ua
        tut.by wp.pl o2.pl onet.pl interia.pl seznam.cz email.cz centrum.cz post.cz azet.sk abv.bg
        libero.it virgilio.it alice.it tiscali.it orange.fr wanadoo.fr free.fr laposte.net sfr.fr bbox.fr
        neuf.fr bluewin.ch telenet.be skynet.be ziggo.nl kpnmail.nl telefonica.net terra.es
        uol.com.br bol.com.br terra.com.br ig.com.br prodigy.net.mx
        qq.com 163.com 126.com sina.com sina.cn sohu.com foxmail.com aliyun.com naver.com daum.net hanmail.net
        rediffmail.com walla.co.il walla.com inbox.com btinternet.com sky.com
        comcast.net verizon.net att.net sbcglobal.net cox.net earthlink.net shaw.ca rogers.com bigpond.com
        mailinator.com yopmail.com guerrillamail.com simplelogin.com duck.com
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
