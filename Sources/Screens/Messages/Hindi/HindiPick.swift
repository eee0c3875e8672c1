// What was just done while picking, and the rules of services.

extension Hindi {
    static let pick = """
        = %1 has %2 to spare%3. Scan it again to take them.
        %1 में %2 बचे हैं%3। लेने को फिर स्कैन करें।
        = %1, has %2
        %1, %2 हैं
        = Here is %1, %2 to spare. Scan it again to take it instead.
        यहाँ %1 है, %2 बचे। बदले में लेने को फिर स्कैन करें।
        = Give %1 again
        %1 फिर दें
        = %1 works on tour %2 at %3. Type or scan %4 again to take it over.
        %1 %3 पर टूर %2 कर रहे हैं। लेने को %4 फिर टाइप या स्कैन करें।
        = %1 is not where the units came from. Scan it again to put them here.
        नग %1 से नहीं आए। यहाँ रखने को फिर स्कैन करें।
        = %1 instead
        बदले में %1
        = of %1
        %1 का
        = It was the last line
        यह आख़िरी लाइन थी
        = . It was the last line
        । यह आख़िरी लाइन थी
        = Item is right
        आइटम सही
        = Lot is right
        लॉट सही
        = %1 of %2
        %2 में से %1
        = in the hand
        हाथ में
        = %1 back in %2
        %1 वापस %2 में
        = Short %1
        %1 कम
        = Take an empty tote
        ख़ाली टोट लें
        = %1 is full and stands aside
        %1 भरा है, अलग रखा
        = Skipped
        छोड़ा
        = the line comes last now
        यह लाइन अब आख़िर में आएगी
        = %1 from %2
        %2 से %1
        = instead
        बदले में
        = (by hand)
        (हाथ से)
        = Place is right
        जगह सही
        = is the right place
        सही जगह है
        = Tote is right
        टोट सही
        = is the right tote
        सही टोट है
        = in the hand, serial %1
        हाथ में, सीरियल %1
        = %1 in %2
        %1, %2 में
        = %1 is empty
        %1 ख़ाली है
        = %1 seen in %2
        %2 में %1 दिखे
        = where the records say none: a count is queued
        जहाँ रिकॉर्ड में नहीं: गिनती लगाई
        = it
        इसे
        = Put %1 in %2
        %1 को %2 में रखें
        = %1, take another
        %1, दूसरा लें
        = %1 of %2 in the hand
        %2 में से %1 हाथ में
        = Undone: %1
        वापस: %1
        = Fetch %1 again
        %1 फिर लाएँ
        = From %1: %2
        %1 से: %2
        = from %1
        %1 से
        = Take %1 out of %2
        %2 से %1 निकालें
        = again. %1, %2
        फिर। %1, %2
        = Scan it again
        फिर स्कैन करें
        = Look again whether it is empty
        फिर देखें कि ख़ाली है या नहीं
        = The line is open again
        लाइन फिर खुली है
        = The full tote goes on the cart again
        भरा टोट फिर कार्ट पर
        = The line is in its turn again
        लाइन फिर अपनी बारी पर
        = Back to %1
        %1 पर वापस
        = The first place again
        फिर पहली जगह
        = Go on with the step that is shown
        दिखाए क़दम से जारी रखें
        = place
        जगह
        = quantity
        मात्रा
        = tote
        टोट
        = put-back
        वापसी
        = empty?
        ख़ाली?
        = short
        कम
        = damaged
        ख़राब
        = tote full
        टोट भरा
        = skip
        छोड़ें
        = other stock
        दूसरा स्टॉक
        = last step
        पिछला क़दम
        = rest of the lot in %1 held
        %1 में लॉट का बाक़ी रोका
        = rest of the item in %1 held
        %1 में आइटम का बाक़ी रोका
        = %1 held
        %1 रोका
        = count of %1 queued
        %1 की गिनती लगाई
        = %1 of this place
        इस जगह के %1
        = %1 found in %2
        %1, %2 में मिले
        = (next stop)
        (अगला पड़ाव)
        = %1 the order goes without
        %1 के बिना ऑर्डर जाएगा
        = nothing else changes
        और कुछ नहीं बदलता
        = %1 not to be had
        %1 नहीं मिल सकते
        = %1 found elsewhere
        %1 कहीं और मिले
        = %1 found, %2 not
        %1 मिले, %2 नहीं
        = Looking
        देख रहा है
        = what would follow
        आगे क्या होगा
        = Nothing changes
        कुछ नहीं बदलेगा
        = short %1
        %1 कम
        = %1 damaged
        %1 ख़राब
        = by hand
        हाथ से
        = goes on
        जारी
        = take another here
        यहाँ से दूसरा लें
        = take an empty tote
        ख़ाली टोट लें
        = on your word
        आपके कहने पर
        = to the damaged tray,
        ख़राब वाली ट्रे में,
        = take another one from here
        यहाँ से दूसरा लें
        = %1 stands aside, the next empty tote goes on
        %1 अलग, अगला ख़ाली टोट चढ़ेगा
        = the tote is right on your word, recorded apart from scans
        टोट आपके कहने पर सही, स्कैन से अलग दर्ज
        = the place is right on your word, recorded apart from scans
        जगह आपके कहने पर सही, स्कैन से अलग दर्ज
        = the item is right on your word, recorded apart from scans
        आइटम आपके कहने पर सही, स्कैन से अलग दर्ज
        = the lot is right on your word, recorded apart from scans
        लॉट आपके कहने पर सही, स्कैन से अलग दर्ज
        = %1 counted on your word, recorded apart from scans
        %1 आपके कहने पर गिने, स्कैन से अलग दर्ज
        = %1 is not about a service
        %1 सर्विस का नहीं
        = It takes none of the boxes here.
        यह यहाँ का कोई बॉक्स नहीं लेती।
        = It takes %1.
        यह %1 लेती है।
        = Take another box
        दूसरा बॉक्स लें
        = no box for it
        बॉक्स नहीं है
        = takes
        लेती है
        = Take %1 g out
        %1 ग्रा निकालें
        = %1 g; %2 takes %3 g. Take units out with F11, then F4: they go into the next one.
        %1 ग्रा; %2 %3 ग्रा लेती है। F11 से नग निकालें, फिर F4: अगले में जाएँगे।
        = %1 g, max %2 g
        %1 ग्रा, सीमा %2 ग्रा
        = No label until the office changes it.
        ऑफ़िस बदले तब तक लेबल नहीं।
        = No label until it has another service.
        दूसरी सर्विस होने तक लेबल नहीं।
        = No label until it is in another one.
        दूसरे में होने तक लेबल नहीं।
        = %1 TAKES NO HAZMAT
        %1 ख़तरनाक माल नहीं लेती
        = %1 DOES NOT GO TO %2
        %1 %2 नहीं जाती
        = COD %1, %2 TAKES %3
        COD %1, %2 %3 तक लेती है
        = %1 DOES NOT TAKE %2
        %1 %2 नहीं लेती
        = %1 g, %2 TAKES %3 g
        %1 ग्रा, %2 %3 ग्रा लेती है
        = : no label
        : लेबल नहीं
        = %1 goes to %2, not to %3.
        %1 %2 जाती है, %3 नहीं।
        = %1 F8 goes back to the units; scan another box there.
        %1 F8 नग पर लौटता है; वहाँ दूसरा बॉक्स स्कैन करें।
        = %1 The office changes %2 (dockline import orders) or the rule (dockline import services).
        %1 ऑफ़िस %2 बदले (dockline import orders) या नियम (dockline import services)।
        = Hazmat not taken
        ख़तरनाक नहीं
        = Not served there
        वहाँ नहीं जाती
        = COD over the cap
        COD सीमा से ऊपर
        = Too heavy for it
        बहुत भारी
        = %1 takes no dangerous goods.
        %1 ख़तरनाक माल नहीं लेती।
        = %1 does not go to %2.
        %1 %2 नहीं जाती।
        = %1 collects no cash; %2 is to be collected.
        %1 नक़द नहीं लेती; %2 लेना है।
        = %1 is to be collected; %2 takes %3.
        %1 लेना है; %2 %3 तक लेती है।
        = %1 does not take %2.
        %1 %2 नहीं लेती।
        = %1 is %2 mm long; %3 takes %4 mm.
        %1 %2 मिमी लंबा है; %3 %4 मिमी तक लेती है।
        = %1 has %2 mm length + girth; %3 takes %4 mm.
        %1 लंबाई + घेरा %2 मिमी; %3 %4 मिमी तक लेती है।
        = %1 g; %2 takes %3 g.
        %1 ग्रा; %2 %3 ग्रा तक लेती है।
        = The office changes the order, then Enter.
        ऑफ़िस ऑर्डर बदले, फिर Enter।
        = The office changes the service, then Enter.
        ऑफ़िस सर्विस बदले, फिर Enter।
        = F8 goes back; scan another.
        F8 वापस; दूसरा स्कैन करें।
        = not by %1
        %1 से नहीं
        = %1, max %2
        %1, सीमा %2
        """
}
