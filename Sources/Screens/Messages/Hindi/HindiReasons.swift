// The reasons that come with the house; those of a site are in its own words.

extension Hindi {
    static let reasons = """
        = Too few here
        यहाँ कम है
        = Take what is there; the rest is looked for in other bins and this one is counted.
        जो है लें; बाक़ी दूसरे बिन में खोजा जाएगा और यह गिना जाएगा।
        = None of it lies here; other bins are tried and this one is counted before it is used again.
        यहाँ कोई नहीं; दूसरे बिन देखे जाएँगे और यह फिर काम से पहले गिना जाएगा।
        = Damaged
        ख़राब
        = Put one broken unit on the damaged tray and take another one instead.
        एक टूटा नग ख़राब वाली ट्रे में रखें और दूसरा लें।
        = Code unreadable
        कोड पढ़ा नहीं जाता
        = Compare by eye and go on; it is recorded as confirmed by hand.
        आँख से मिलाएँ और आगे बढ़ें; हाथ से पक्का दर्ज होगा।
        = Tote is full
        टोट भरा है
        = Close this tote and scan an empty one; the order goes on in both.
        यह टोट बंद करें और ख़ाली स्कैन करें; ऑर्डर दोनों में जारी रहेगा।
        = Wrong lot or date
        लॉट/तारीख़ ग़लत
        = The lot or date on the label is not the claimed one; this lot is held until it is counted.
        लेबल का लॉट या तारीख़ तय वाली नहीं; गिनने तक यह लॉट रुका।
        = Expired
        एक्सपायर
        = Leave it; this lot is held here and counted, other lots and bins are tried.
        छोड़ दें; यह लॉट यहाँ रुका और गिना जाएगा, दूसरे लॉट और बिन देखे जाएँगे।
        = Other item in bin
        बिन में दूसरा माल
        = Something else lies here, in size, colour or kind; leave it and the bin is counted.
        यहाँ साइज़, रंग या किस्म में कुछ और है; छोड़ दें, बिन गिना जाएगा।
        = Bin is blocked
        बिन तक रास्ता बंद
        = The bin cannot be reached; nobody is sent there until a supervisor frees it.
        बिन तक नहीं पहुँच सकते; सुपरवाइज़र खोले तब तक कोई नहीं भेजा जाएगा।
        = Not in the tote
        टोट में नहीं
        = The units still asked for are not here; others are looked for on this site.
        बाक़ी माँगे नग यहाँ नहीं; इस साइट पर दूसरे खोजे जाएँगे।
        = Broken unit
        नग टूटा
        = The unit scanned last goes to the damaged tray; another one is looked for.
        पिछला स्कैन नग ख़राब वाली ट्रे में; दूसरा खोजा जाएगा।
        = Box too small
        बॉक्स छोटा
        = The units do not fit into the proposed box.
        नग सुझाए बॉक्स में नहीं समाते।
        = Box too big
        बॉक्स बड़ा
        = A smaller box does; the units would slide about in the proposed one.
        छोटा काफ़ी है; सुझाए में नग हिलेंगे।
        = No such box left
        बॉक्स ख़त्म
        = The proposed box has run out at this bench.
        सुझाया बॉक्स इस बेंच पर ख़त्म है।
        = Scale is broken
        काँटा ख़राब
        = The parcel goes without being weighed, with its expected weight.
        पार्सल बिना तौले, अनुमानित वज़न से जाएगा।
        = Label lost or torn
        लेबल खोया/फटा
        = Another copy is printed and counted; destroy what is left of the old one.
        दूसरी कॉपी छपेगी और गिनी जाएगी; पुराने का बचा नष्ट करें।
        = Changed their mind
        मन बदला
        = The customer does not want it; nothing is wrong with it.
        ग्राहक को नहीं चाहिए; इसमें कोई ख़राबी नहीं।
        = Wrong item sent
        ग़लत आइटम भेजा
        = The customer got something else than was ordered.
        ग्राहक को ऑर्डर से अलग मिला।
        = Defective
        काम नहीं करता
        = It does not do what it should.
        यह जैसा चाहिए वैसा काम नहीं करता।
        = Broken on the way
        रास्ते में टूटा
        = It was whole when it left and broken when it came.
        जाते समय ठीक था, पहुँचते समय टूटा।
        = Not as described
        बताया जैसा नहीं
        = It is not what the shop had promised.
        दुकान ने जो कहा वैसा नहीं।
        = Came too late
        देर से आया
        = The customer had no use for it any more.
        ग्राहक के काम का नहीं रहा।
        = No reason given
        कारण नहीं
        = Nothing in the parcel says why it comes back.
        पार्सल में नहीं लिखा कि क्यों लौटा।
        = Refused at door
        दरवाज़े पर मना
        = The customer never took it in.
        ग्राहक ने कभी नहीं लिया।
        = Recalled
        वापस मँगाया
        = We have asked for it back.
        हमने वापस मँगाया।
        = No stock
        स्टॉक नहीं
        = Nothing could be claimed when the order was released.
        ऑर्डर रिलीज़ पर कुछ आरक्षित नहीं हो सका।
        = Bin is not empty
        बिन ख़ाली नहीं
        = The ledger said empty, the shelf did not, so the bin is counted.
        खाते में ख़ाली, शेल्फ़ पर नहीं, इसलिए बिन गिना जाएगा।
        = Pick it again
        फिर पिक करें
        = It is not in the tote; it is picked once more, and the order waits for it.
        टोट में नहीं; फिर पिक होगा, और ऑर्डर उसका इंतज़ार करेगा।
        = Label damaged
        लेबल ख़राब
        = Another copy is printed; the old one is void.
        दूसरी कॉपी छपेगी; पुराना रद्द।
        = Truck is full
        ट्रक भरा है
        = The carton goes with the next load that takes it.
        कार्टन अगले लोड से जाएगा जो उसे ले।
        = Carton not found
        कार्टन नहीं मिला
        = It is not where it should stand; it goes with the next load when it is found.
        जहाँ होना था वहाँ नहीं; मिलने पर अगले लोड से जाएगा।
        = Carton damaged
        कार्टन ख़राब
        = It goes back to the bench and leaves with the next load.
        बेंच पर लौटेगा और अगले लोड से जाएगा।
        = Too late for it
        देर हो गई
        = The truck does not wait; the carton goes with the next load.
        ट्रक नहीं रुकेगा; कार्टन अगले लोड से जाएगा।
        = Proposed box
        सुझाया बॉक्स
        = The packer took the box that was proposed.
        पैकर ने सुझाया बॉक्स लिया।
        = Odd weight
        वज़न अजीब
        = The parcel was counted again and still weighs something else.
        पार्सल फिर गिना और वज़न अब भी अलग है।
        = It came broken: it goes off the shelves, and the sender is told.
        टूटा आया: शेल्फ़ पर नहीं जाएगा, भेजने वाले को बताया जाएगा।
        = Not as ordered
        ऑर्डर से अलग
        = It is not what the delivery note says: it goes off the shelves until the sender has answered.
        डिलीवरी नोट से अलग है: भेजने वाले के जवाब तक शेल्फ़ पर नहीं जाएगा।
        = Too few days left
        कम दिन बाकी
        = It would be too old before it is sold: it goes off the shelves.
        बिकने से पहले पुराना हो जाएगा: शेल्फ़ पर नहीं जाएगा।
        """
}
