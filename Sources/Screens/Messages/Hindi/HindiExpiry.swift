// Stock that is dying.

extension Hindi {
    static let expiry = """
        = EXPIRY
        एक्सपायरी
        = Expiry lists
        एक्सपायरी सूचियाँ
        = Expiry
        तिथि
        = Shows what is dying on the shelves, rung by rung: what is due first, and who looks after it.
        शेल्फ़ पर क्या एक्सपायर हो रहा है, चरण दर चरण: पहले क्या करना है, और कौन देखता है।
        = It is done: tagged, looked after, or out of the house.
        काम हो गया: टैग लगा, देख लिया, या माल बाहर गया।
        = Drop it
        छोड़ें
        = Drop
        छोड़ें
        = Pressed twice: nothing is done about it. What was taken out belongs in its bin again.
        दो बार दबाने पर: कुछ नहीं किया जाता। जो निकाला गया, वह फिर अपने बिन में जाता है।
        = Shows the lists; the task stays taken on.
        सूचियाँ दिखाता है; काम आपका ही रहता है।
        = Drops what is half typed, then shows the lists; the task stays taken on.
        अधूरा लिखा हटाता है, फिर सूचियाँ दिखाता है; काम आपका ही रहता है।
        = the hub's order settles it
        हब का ऑर्डर इसे पूरा करता है
        = scan what is asked for first
        पहले जो माँगा गया, स्कैन करें
        = Rung
        चरण
        = Days
        दिन
        = Owner
        ज़िम्मा
        = all
        सब
        = go first
        पहले भेजें
        = tag
        टैग
        = transfer
        ट्रांसफ़र
        = sell off
        बेच डालें
        = throw out
        फेंकें
        = nothing due
        कुछ बाक़ी नहीं
        = lot due
        लॉट बाक़ी
        = lots due
        लॉट बाक़ी
        = day past
        दिन बीता
        = days past
        दिन बीते
        = day left
        दिन बचा
        = days left
        दिन बचे
        = lies aside
        अलग रखा है
        = Nothing is due
        कुछ बाक़ी नहीं
        = Left and right show the other rungs
        बाएँ-दाएँ से दूसरे चरण
        = see other rungs
        दूसरे चरण देखें
        = Looking for lots
        लॉट खोज रहे हैं
        = owner %1
        ज़िम्मा %1
        = from %1 into %2
        %1 से %2 में
        = lies in %1
        %1 में है
        = taken on by %1
        %1 ने लिया
        = See that it goes out before younger lots.
        देखें कि यह नए लॉट से पहले जाए।
        = Put the lower price on every unit.
        हर नग पर कम क़ीमत लगाएँ।
        = The hub makes an order to a site that can sell it.
        हब ऐसी साइट को ऑर्डर बनाता है जो बेच सके।
        = No hub: agree with another site, and say when they have left.
        हब नहीं: दूसरी साइट से तय करें, और जाने पर बताएँ।
        = Take them aside for whoever buys remainders.
        बचा माल ख़रीदने वाले के लिए अलग रखें।
        = Throw them away; somebody else has to see it.
        फेंकें; किसी और को देखना होगा।
        = scan a bin, Enter: the marked one; left, right: other rungs
        बिन स्कैन करें, Enter: चुना हुआ; बाएँ, दाएँ: दूसरे चरण
        = scan a unit: %1
        एक नग स्कैन: %1
        = scan or type its lot, or its last day
        लॉट या अंतिम दिन स्कैन/टाइप करें
        = F4 done
        F4 हो गया
        = F4 when it is done
        हो जाए तो F4
        = F4 when it is done, F8 twice drops it
        हो जाए तो F4, F8 दो बार से छोड़ें
        = scan a second badge
        दूसरा बैज स्कैन करें
        = scan the badge of somebody who sees it; a supervisor presses F4
        देखने वाले का बैज स्कैन करें; सुपरवाइज़र F4 दबाए
        = any unit of it
        उसका कोई नग
        = Or type it, or its last day: other lots may lie here
        या टाइप करें, या अंतिम दिन: यहाँ दूसरे लॉट भी हो सकते हैं
        = Bring them aside
        अलग ले जाएँ
        = Into %1: scan its label
        %1 में: उसका लेबल स्कैन करें
        = scan the tray
        ट्रे स्कैन करें
        = F4 when done
        हो जाए तो F4
        = F8 twice drops it
        F8 दो बार: छोड़ें
        = Show a 2nd badge
        दूसरा बैज दिखाएँ
        = Somebody else sees them thrown away
        कोई और देखे कि फेंका गया
        = or a supervisor's F4
        या सुपरवाइज़र का F4
        = The hub is asked
        हब से कहा गया
        = it makes an order
        वह ऑर्डर बनाएगा
        = F8 again drops it
        फिर F8: छोड़ें
        = Nothing is done about it then.
        तब कुछ नहीं किया जाता।
        = Its units belong in %1 again then: bring them there.
        तब नग फिर %1 में जाते हैं: वहाँ ले जाएँ।
        = nothing is done
        कुछ नहीं होगा
        = It is over
        यह पूरा हुआ
        = Somebody settled or dropped task %1.
        किसी ने काम %1 पूरा किया या छोड़ा।
        = take another one
        दूसरा लें
        = It makes order %1 to a site that can sell them, and sends it here
        वह बेच सकने वाली साइट के लिए ऑर्डर %1 बनाकर यहाँ भेजता है
        = %1 lie aside
        %1 अलग रखे
        = F4 on this task when they have left the house
        माल बाहर जाने पर इस काम में F4
        = F4 when they leave
        जाने पर F4
        = Dropped
        छोड़ा
        = Nothing is done about it
        कुछ नहीं किया जाता
        = Its units belong in %1 again
        नग फिर %1 में जाते हैं
        = back in its bin
        वापस अपने बिन में
        = %1 of %2 are free in %3: tours claim the others, or somebody took them on. Expected: units that are free.
        %3 में %2 के %1 ख़ाली हैं: बाक़ी टूर के हैं, या किसी ने लिए। चाहिए: ख़ाली नग।
        = %1 are free
        %1 ख़ाली
        = Too old for that
        इसके लिए पुराना
        = %1 has %2 days left, %3 are needed. Expected: a later rung.
        %1 के %2 दिन बचे, %3 चाहिए। चाहिए: बाद का चरण।
        = Task %1 is over already. Expected: one that is open.
        काम %1 पूरा हो चुका। चाहिए: खुला काम।
        = Nobody throws stock away alone. Expected: the badge of somebody else who sees it, or F4 of a supervisor.
        कोई अकेले माल नहीं फेंकता। चाहिए: देखने वाले दूसरे का बैज, या सुपरवाइज़र का F4।
        = of somebody else
        किसी और का
        = Show another badge
        दूसरा बैज दिखाएँ
        = This one is yours. Expected: the badge of somebody else who sees it.
        यह आपका है। चाहिए: देखने वाले दूसरे का बैज।
        = this one is yours
        यह आपका है
        = Look for the units
        नग खोजें
        = Not all of them lie in %1 any more. Expected: F6 and its label, then a supervisor.
        सब अब %1 में नहीं हैं। चाहिए: F6 और उसका लेबल, फिर सुपरवाइज़र।
        = not in %1
        %1 में नहीं
        = Wait for the order
        ऑर्डर का इंतज़ार
        = The hub makes %1, and that settles it. Expected: F8 twice to take it back.
        हब %1 बनाता है, उसी से पूरा होगा। चाहिए: वापस लेने को F8 दो बार।
        = the hub makes it
        हब बनाता है
        = Press F4
        F4 दबाएँ
        = Everything was shown. Expected: F4 when it is done, or F8 twice to drop it.
        सब दिखा दिया। चाहिए: हो जाए तो F4, या छोड़ने को F8 दो बार।
        = nothing to scan
        कुछ स्कैन नहीं करना
        = Scan it first
        पहले स्कैन करें
        = Not all was shown yet. Expected: what the screen asks for.
        अभी सब नहीं दिखाया। चाहिए: जो स्क्रीन माँगती है।
        = then F4
        फिर F4
        = Nothing in %1 is on any rung. Expected: a bin of the list.
        %1 में कुछ किसी चरण पर नहीं। चाहिए: सूची का बिन।
        = Bring them down
        नीचे लाएँ
        = No tour picks in %1: reserve, or held. Expected: a bin for picking, without a hold.
        कोई टूर %1 से नहीं लेता: रिज़र्व या रोक। चाहिए: बिना रोक का पिकिंग बिन।
        = reserve or held
        रिज़र्व या रोका
        = Not on the list
        सूची में नहीं
        = nothing is due
        कुछ बाक़ी नहीं
        = lots
        लॉट
        = brought aside
        अलग रखा
        """
}
